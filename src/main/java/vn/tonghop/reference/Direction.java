package vn.tonghop.reference;

/** Which way is better. */
public enum Direction {
  UP,
  DOWN,
  NONE
}
