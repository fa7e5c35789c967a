package io.openrubric.engine;

/** Says what a plugged-in formula threw, and where, so that its author can find it. */
final class Failure {
  private Failure() {}

  static String of(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? e.toString() : e + " at " + trace[0];
  }
}
