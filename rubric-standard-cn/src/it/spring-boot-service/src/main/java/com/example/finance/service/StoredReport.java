package com.example.finance.service;

import java.math.BigDecimal;
import org.springframework.data.annotation.Id;

/**
 * A report as the database keeps it.
 *
 * @param id given by the database
 * @param standard what it was scored by
 * @param project the project
 * @param total the total, to select by
 * @param document the report as JSON, with its seal
 */
record StoredReport(
    @Id Long id, String standard, String project, BigDecimal total, String document) {}
