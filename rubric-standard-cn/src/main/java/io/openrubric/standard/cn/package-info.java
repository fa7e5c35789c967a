/** The official Chinese performance standards, ready to score with. */
@NullMarked
package io.openrubric.standard.cn;

import org.jspecify.annotations.NullMarked;
