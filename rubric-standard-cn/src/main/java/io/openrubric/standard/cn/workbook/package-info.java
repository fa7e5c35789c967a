/** Reads .xlsx workbooks (电子表格工作簿) as the texts that a spreadsheet program shows. */
@NullMarked
package io.openrubric.standard.cn.workbook;

import org.jspecify.annotations.NullMarked;
