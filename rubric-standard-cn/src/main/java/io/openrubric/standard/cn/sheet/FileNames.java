package io.openrubric.standard.cn.sheet;

/** Makes a name for people of the name of a file. */
final class FileNames {
  private FileNames() {}

  /** The name of a file without its folders and its ending. */
  static String plain(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
