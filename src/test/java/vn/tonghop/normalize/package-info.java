@NullMarked
package vn.tonghop.normalize;

import org.jspecify.annotations.NullMarked;
