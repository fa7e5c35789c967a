package io.openrubric.engine.text;

/** Says what a plugged-in formula or check threw, and where, so that its author can find it. */
public final class Failure {
  private Failure() {}

  /**
   * The exception in one line.
   *
   * @param e what was thrown
   * @return its class, its message and the line it comes from
   */
  public static String of(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? e.toString() : e + " at " + trace[0];
  }
}
