/**
 * Reads and writes what people fill in (填报文件) as CSV: UTF-8 whatever the locale, with or without a
 * byte order mark, RFC 4180. The header tells the kind of file. Sheets are read from .xlsx
 * workbooks too.
 *
 * <p><b>A table of projects</b> (项目得分表) has one row for each project and one column for each leaf.
 * It is read row by row, so it may have any length. Subtotals by first-level name, 合计 and 评价结果 may
 * follow; scoring does not use them, {@link io.openrubric.standard.cn.sheet.Submission#printed}
 * keeps them.
 *
 * <pre>{@code
 * project,立项依据充分性,立项程序规范性,…,满意度,决策,过程,产出,效益,合计,评价结果
 * 道路交通管理业务费,3,3,…,7,13,25,34,14,86,良
 * 某新建项目,3,,…,不适用：尚未投入使用,,,,,,
 * }</pre>
 *
 * <p>A column is named by the leaf's name where no other indicator has it, else by its path such as
 * {@code 产出/产出数量/实际完成率}, or by its id. A cell holds points; blank is not reported; {@code
 * 不适用：reason} (or {@code n/a: reason}) means the indicator does not apply.
 *
 * <p><b>Measured inputs</b> (实测数据) are those of one project, one on each row:
 *
 * <pre>{@code
 * #project,某道路改造项目
 * indicator,input,value
 * output.quantity.completion,actual,54公里
 * output.quantity.completion,planned,80公里
 * output.quantity.completion,evidence,竣工验收报告第3页
 * 完成及时性,actual,2023年12月31日
 * 满意度,given,6.5
 * 满意度,reason,问卷回收不足
 * 实施效益,missing,not-due
 * }</pre>
 *
 * <p>Indicators are named as in a table. Inputs are those of the leaf's rule, by key or words; five
 * more work on every leaf: {@code given} (得分, the points themselves), {@code missing} (缺失:
 * not-reported, not-due, withheld, unreadable), {@code not-applicable} (不适用, with the reason as
 * value), {@code evidence} (佐证) and {@code reason} (原因).
 *
 * <p><b>A sheet</b> (自评表) is the filled-in form of one project: facts, then rows with what was
 * aimed at, what was reached and the score that its author gave. {@link
 * io.openrubric.standard.cn.sheet.SheetReader} reads it, also from GB18030, {@link
 * io.openrubric.standard.cn.sheet.SheetScoring} scores it by an open template, whose leaves the
 * rows declare, or by a fixed rubric, whose leaves they are:
 *
 * <pre>{@code
 * #project,道路养护
 * #budget_adjusted,120
 * #executed,118.5
 * #budget_score_reported,9.88
 * #total_reported,97.38
 * level1,level2,indicator,comparator,target,unit,actual,weight,reported_score,reason
 * 产出指标,数量指标,养护里程,≥,80,公里,76,50,47.5,雨季停工
 * 满意度指标,,公众满意度,≥,90,%,95%,10,10,
 * }</pre>
 *
 * <p>Columns stand in any order under these names or the Chinese ones of {@link
 * io.openrubric.standard.cn.sheet.SheetColumn}; all but level1, indicator and weight may be absent.
 * {@code target_text} and {@code actual_text} hold aim and result as free text ({@code ≥95%},
 * {@code 等于5万}, {@code 及时}). Facts go by the keys of {@link
 * io.openrubric.standard.cn.sheet.SheetFact}; money is in 万元. A row is recomputed where target and
 * actual value are numbers of one dimension, and full where they are the same words. Else the
 * printed score is taken, with a note; without one the missing policy decides. The total of a sheet
 * is never scaled.
 *
 * <p>Below the header, rows that nobody filled in and remarks such as {@code 注：…} are left out with
 * a note, a row 总分 or 合计 counts as the fact, and blank first levels are those of the row above, and
 * its second with them, as merged cells are exported. Weights and scores may be followed by 分. A
 * row 小计, or a first level with points above its rows, is a subtotal, and below all rows one that
 * weighs as much as they do without the budget is their sum; 产出指标（50分） says what the rows of the
 * first level weigh, and so does 分值 behind 一级指标 or 二级指标. Signs such as —— in place of an actual
 * value are none, and 未开展 is 0 where more is better. A target of 0 without a comparator is a limit.
 * 已完成15次 is 15次, and a change such as 下降5% is held against the same change. A first level that the
 * template has not counts as printed, with a warning, unless it may be a slip of the pen. In place
 * of a comparator a form may say 正向 or 反向, and sign, number and unit of a target may stand in three
 * cells below one name.
 *
 * <p>A form may be saved whole, as it is printed. Up to a hundred lines above the header are then
 * its head: {@code 项目名称} and other facts beside their names or behind a colon, and the money under
 * a line of names ({@code 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分}), of which the row 年度资金总额 counts, or
 * the first that is no single source; where there is no column 全年预算数, 年初预算数 is it. Of a grade with
 * boxes the ticked one counts. Amounts under （元） are in that unit. A note says which facts were
 * read and how many lines were not. The header may have two lines. The column 绩效指标 beside the
 * levels, columns such as 序号 or 得分计算方法, any other column of a form that has all that is needed, the
 * header on top of a further page, and what stands below the table (评价结论, 存在问题, 负责人 …) are left
 * out. Further forms may stand below, each from its {@code 项目名称} or header on.
 *
 * <p><b>A workbook</b> (.xlsx) has a sheet in each worksheet that has a column level1 (一级指标) and
 * one for figures within its first hundred rows; hidden ones are left out, with a note, unless all
 * are hidden. First bytes tell a workbook, whatever its name. Its cells are read as the texts that
 * a spreadsheet program shows, as CSV would have them:
 *
 * <ul>
 *   <li>A number has the fifteen digits that such programs hold and is shown by its format: {@code
 *       0.975} as {@code 97.50%} under {@code 0.00%}, {@code 1234.5} as {@code 1,234.50} under
 *       {@code #,##0.00}. Fractions and exponents are written as the plain number.
 *   <li>A whole date is ISO, {@code 2023-12-31}, with the words beside it; part of one as it is
 *       shown, 2023年12月, and so are times, 8:30 and 30小时.
 *   <li>A formula is what it gave when the workbook was saved; one that was never computed is a
 *       problem, also where the program that wrote it put 0 for its result. A number whose sign
 *       only a colour shows has its sign.
 *   <li>What stands under merged cells, but for the first, is not read; hidden rows and columns
 *       are, with a note.
 * </ul>
 *
 * <p>Tables of projects and measured inputs are read from CSV alone, and so are budget lines and
 * averages. A workbook has at most 10 MB, and its parts 50 MB when inflated; .xls, and workbooks
 * with a password, are refused.
 *
 * <p>What is wrong in the header stops the form, with every problem; what is wrong in a row is a
 * problem of that row's report alone. Places read {@code scores.csv:5 合计}, or {@code
 * plan.xlsx!Sheet1:5} in a workbook.
 */
@NullMarked
package io.openrubric.standard.cn.sheet;

import org.jspecify.annotations.NullMarked;
