package com.example.finance.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Scores and reviews performance evaluations over HTTP. */
@SpringBootApplication
public class ScoringService {

  /**
   * Starts the service.
   *
   * @param args as Spring Boot takes them
   */
  public static void main(String[] args) {
    SpringApplication.run(ScoringService.class, args);
  }
}
