package vn.tonghop.report.paper.chart;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import vn.tonghop.report.paper.chart.Drawing.Box;
import vn.tonghop.report.paper.chart.Drawing.Dot;
import vn.tonghop.report.paper.chart.Drawing.Line;
import vn.tonghop.report.paper.chart.Drawing.Shape;
import vn.tonghop.report.paper.chart.Drawing.Side;
import vn.tonghop.report.paper.chart.Drawing.Words;

/**
 * A drawing as an enhanced metafile (MS-EMF), the vector format that every version of the offices
 * shows and prints. One unit of it is one of the drawing.
 */
public final class Metafile {
  private static final int UNITS_PER_INCH = 72 * Drawing.POINT;
  private static final int STOCK = 0x8000_0000;
  private static final int NO_BRUSH = STOCK | 5;
  private static final int BLACK_PEN = STOCK | 7;
  private static final int SYSTEM_FONT = STOCK | 13;
  private static final int WHITE_BRUSH = STOCK;

  /** One object at a time is made, selected and let go of. */
  private static final int OBJECT = 1;

  private final ByteArrayOutputStream records = new ByteArrayOutputStream();
  private int count = 1;

  private Metafile() {}

  /** The bytes of a file. */
  public static byte[] of(Drawing drawing) {
    Metafile file = new Metafile();
    file.begin(drawing);
    drawing.shapes().forEach(file::shape);
    file.record(14, 0, 16, 20);
    byte[] body = file.records.toByteArray();
    byte[] head = header(drawing, body.length, file.count);
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }

  private static byte[] header(Drawing drawing, int bytes, int records) {
    int size = 108;
    return buffer(size)
        .putInt(1)
        .putInt(size)
        .putInt(0)
        .putInt(0)
        .putInt(drawing.width() - 1)
        .putInt(drawing.height() - 1)
        .putInt(0)
        .putInt(0)
        .putInt(hundredthsOfMillimetre(drawing.width()))
        .putInt(hundredthsOfMillimetre(drawing.height()))
        .putInt(0x464D4520)
        .putInt(0x10000)
        .putInt(size + bytes)
        .putInt(records)
        .putShort((short) (OBJECT + 1))
        .putShort((short) 0)
        .putInt(0)
        .putInt(0)
        .putInt(0)
        // A device of ten inches in both directions.
        .putInt(10 * UNITS_PER_INCH)
        .putInt(10 * UNITS_PER_INCH)
        .putInt(254)
        .putInt(254)
        .putInt(0)
        .putInt(0)
        .putInt(0)
        .putInt(254_000)
        .putInt(254_000)
        .array();
  }

  private static int hundredthsOfMillimetre(int units) {
    return units * 2540 / UNITS_PER_INCH;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void record(int type, int... values) {
    ByteBuffer record = buffer(8 + 4 * values.length).putInt(type).putInt(8 + 4 * values.length);
    for (int value : values) {
      record.putInt(value);
    }
    append(record);
  }

  private void append(ByteBuffer record) {
    records.write(record.array(), 0, record.array().length);
    count++;
  }

  private void begin(Drawing drawing) {
    int anisotropic = 8;
    record(17, anisotropic);
    record(10, 0, 0);
    record(9, drawing.width(), drawing.height());
    record(12, 0, 0);
    record(11, drawing.width(), drawing.height());
    int transparent = 1;
    record(18, transparent);
    record(24, 0);
  }

  private void shape(Shape shape) {
    if (shape instanceof Line line) {
      pen(line.width());
      record(27, line.x(), line.y());
      record(54, line.toX(), line.toY());
      letGo(BLACK_PEN);
    } else if (shape instanceof Box box) {
      brush(box.grey());
      record(43, box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
      letGo(NO_BRUSH);
    } else if (shape instanceof Dot dot) {
      brush(dot.isFilled() ? 0 : 255);
      int r = dot.radius();
      record(42, dot.x() - r, dot.y() - r, dot.x() + r, dot.y() + r);
      letGo(WHITE_BRUSH);
    } else {
      words((Words) shape);
    }
  }

  private void pen(int width) {
    record(38, OBJECT, 0, width, 0, 0);
    record(37, OBJECT);
  }

  private void brush(int grey) {
    record(39, OBJECT, 0, grey | grey << 8 | grey << 16, 0);
    record(37, OBJECT);
  }

  /** What is selected cannot be let go of. */
  private void letGo(int instead) {
    record(37, instead);
    record(40, OBJECT);
  }

  private void words(Words words) {
    font(words);
    int baseline = 24;
    record(22, baseline | side(words.side()));
    byte[] letters = words.text().getBytes(StandardCharsets.UTF_16LE);
    int length = words.text().length();
    int offString = 76;
    int offWidths = offString + (letters.length + 3) / 4 * 4;
    ByteBuffer record =
        buffer(offWidths + 4 * length)
            .putInt(84)
            .putInt(offWidths + 4 * length)
            .putInt(0)
            .putInt(0)
            .putInt(-1)
            .putInt(-1)
            .putInt(1)
            .putFloat(2540f / UNITS_PER_INCH)
            .putFloat(2540f / UNITS_PER_INCH)
            .putInt(words.x())
            .putInt(words.y())
            .putInt(length)
            .putInt(offString)
            .putInt(0)
            .putInt(0)
            .putInt(0)
            .putInt(-1)
            .putInt(-1)
            .putInt(offWidths);
    record.put(letters).position(offWidths);
    for (int i = 0; i < length; i++) {
      record.putInt(LetterWidths.of(words.text().charAt(i), words.size()));
    }
    append(record);
    letGo(SYSTEM_FONT);
  }

  private void font(Words words) {
    int size = 332;
    ByteBuffer record =
        buffer(size)
            .putInt(82)
            .putInt(size)
            .putInt(OBJECT)
            .putInt(-words.size())
            .putInt(0)
            .putInt(0)
            .putInt(0)
            .putInt(words.isBold() ? 700 : 400);
    byte defaultLetters = 1;
    record.put(new byte[] {0, 0, 0, defaultLetters, 0, 0, 0, 0});
    record.put("Times New Roman".getBytes(StandardCharsets.UTF_16LE));
    append(record);
    record(37, OBJECT);
  }

  private static int side(Side side) {
    return switch (side) {
      case START -> 0;
      case END -> 2;
      case MIDDLE -> 6;
    };
  }
}
