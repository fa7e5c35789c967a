package io.openrubric.standard.cn.cli;

import java.util.Optional;

/** The version of this library. */
final class Version {
  private Version() {}

  /** The version in the jar's manifest, or a word that there is none. */
  static String text() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(unpackaged)");
  }
}
