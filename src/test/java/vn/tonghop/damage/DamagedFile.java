package vn.tonghop.damage;

import java.util.List;
import java.util.Random;

/**
 * A sample submission that was written in some habit and then damaged.
 *
 * @param origin which of the files it was
 * @param habit in which habit it was written
 * @param bytes what is left of it
 */
record DamagedFile(Submission origin, Habit habit, byte[] bytes) {
  private static final List<Submission> SAMPLE = Submission.sample();

  /** The one damaged file of a number. */
  static DamagedFile of(long seed) {
    Random random = new Random(seed);
    // The first draws of neighbouring seeds are alike.
    random.nextLong();
    Damage damage = new Damage(random);
    Submission origin = SAMPLE.get(random.nextInt(SAMPLE.size()));
    boolean plain = random.nextInt(3) == 0;
    Habit habit = plain ? Habit.SAMPLE : Habit.ALL.get(random.nextInt(Habit.ALL.size()));
    if (habit.name(SAMPLE.get(0)).equals(habit.name(SAMPLE.get(1)))) {
      // This habit names one commune, whatever it is given.
      origin = SAMPLE.get(Habit.ALL.indexOf(habit));
    }
    String text = habit.written(origin);
    for (int i = random.nextInt(4); i > 0; i--) {
      text = damage.text(text, habit.writing().delimiter());
    }
    // Last of all: whoever moves a row from below one header to below another makes a false one.
    boolean twoHeaders = random.nextInt(6) == 0;
    if (twoHeaders) {
      text = damage.secondHeader(text, habit.writing().delimiter());
    }
    byte[] bytes = OldLetters.encode(text, habit.writing().encoding());
    if (!twoHeaders && random.nextInt(3) == 0) {
      bytes = damage.bytes(bytes);
    }
    return new DamagedFile(origin, habit, bytes);
  }
}
