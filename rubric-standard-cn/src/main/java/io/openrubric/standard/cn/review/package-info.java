/** Reads filled-in sheets and tables of projects as forms to review (复核的输入). */
@NullMarked
package io.openrubric.standard.cn.review;

import org.jspecify.annotations.NullMarked;
