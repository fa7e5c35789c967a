package com.example.finance.service;

import org.springframework.data.repository.CrudRepository;

/** The reports in the database. */
interface StoredReports extends CrudRepository<StoredReport, Long> {}
