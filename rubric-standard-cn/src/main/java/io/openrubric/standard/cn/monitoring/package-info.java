/**
 * Holds the execution of budget lines against the schedule (绩效运行监控·预算执行): progress, lag, sums and
 * warnings, and the review of figures printed beside them.
 *
 * <p>A file of budget lines has one line for each item, with money in 万元. A line that others name
 * as their parent is their sum. The columns of printed figures and of parents may be missing, and
 * the usual Chinese names of columns are known (项目, 上级, 预算数, 执行数, 执行进度, 滞后):
 *
 * <pre>{@code
 * item,parent,budget_wan_yuan,paid_wan_yuan,reported_progress_percent,reported_behind_schedule_percentage_points
 * 合计,,5781.16,1866.87,32.29,26.02
 * 人员经费,合计,2424.75,1484.14,61.21,
 * }</pre>
 */
@NullMarked
package io.openrubric.standard.cn.monitoring;

import org.jspecify.annotations.NullMarked;
