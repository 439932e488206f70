package vn.tonghop.normalize;

/** What became of a value cell: the cell as it is understood, or why it is not. */
sealed interface CellOutcome permits Cell, Unusable {}
