package io.openrubric.engine.json;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document, printed as a JSON pointer (RFC 6901).
 *
 * <p>A chain to the root, made into text only when a problem is to be told.
 *
 * @param parent the place around it, null for the document itself
 * @param name the field, or the index in an array
 */
record Pointer(@Nullable Pointer parent, String name) {

  static final Pointer ROOT = new Pointer(null, "");

  Pointer field(String field) {
    return new Pointer(this, field);
  }

  Pointer item(int index) {
    return new Pointer(this, Integer.toString(index));
  }

  @Override
  public String toString() {
    return parent == null
        ? ""
        : parent + "/" + Shown.cut(name).replace("~", "~0").replace("/", "~1");
  }
}
