package io.openrubric.standard.cn.workbook;

import java.util.SortedMap;

/**
 * A row of a worksheet in which something is shown.
 *
 * @param number its number, as the spreadsheet program shows it
 * @param cells the texts that are not blank by column, from 0, in order, at least one
 */
public record WorksheetRow(int number, SortedMap<Integer, String> cells) {}
