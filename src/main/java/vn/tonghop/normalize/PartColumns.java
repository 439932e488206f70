package vn.tonghop.normalize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

/**
 * Columns that say of which part of an indicator a row is: "Giới tính", "Thôn", "Vụ", or one
 * without a title beside the names, where these are merged over two columns. A row with "Nữ" there
 * is no figure of all.
 */
final class PartColumns {
  /** Longer text is a remark. */
  private static final int LONGEST = 40;

  private static final Pattern TITLES =
      Pattern.compile(
          "phan to|phan theo|chia theo|trong do|chi tiet|gioi tinh|gioi|dan toc|loai hinh"
              + "|(?:nhom |do )tuoi|doi tuong|khu vuc|vu|mua vu|vu san xuat|thoi vu"
              + "|(?:ten )?(?:thon|ban|xom|ap|khu pho|to dan pho|khu dan cu)(?:/\\S+)?"
              + "|(?:ten )?thon(?: (?:ban|xom|khu pho|to dan pho))+"
              + "|chi tieu (?:con|thanh phan|chi tiet)");

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:tong|chung|cong|tong so|tong cong|tong chung|toan bo|tat ca|ca hai|all|total)"
              + "(?: (?:so|xa|ca xa|toan xa))?|(?:toan|ca) (?:xa|thi tran|phuong|nam|ky|bo)");

  /** Columns that say what a row's figure is; some words there deny that it is what is reported. */
  private static final Pattern KINDS =
      Pattern.compile(
          "(?:loai|kieu|phan loai)(?: (?:so lieu|chi tieu|so))?|so lieu|pham vi(?: so lieu)?"
              + "|tinh trang|trang thai|cap(?: (?:bao cao|so lieu))?|vung|khu vuc");

  private static final Pattern OTHER_KIND =
      Pattern.compile(
          "(?:da )?huy(?: bo)?|(?:ban )?nhap|(?:chua|khong)(?: duoc)? (?:duyet|su dung)|da xoa|tra"
              + " lai|(?:so )?(?:ke hoach|kh|du kien|chi tieu giao)|cung ky|(?:nam|ky|thang|quy)"
              + " truoc|(?:toan |ca |cap )?(?:huyen|tinh)|vung (?:i{1,3}|[1-3])|(?:thon|xom|to dan"
              + " pho) .+");

  /** A group of ages. */
  private static final Pattern FROM_TO = Pattern.compile("\\s*\\d{1,3}\\s*[-–]\\s*\\d{1,3}\\s*");

  private final int[] places;
  private final int[] kinds;
  private final int untitled;
  private final Predicate<String> isUnit;
  private final Set<String> own = new HashSet<>();

  /**
   * Finds them in a table.
   *
   * @param isUnit whether a text names a unit
   */
  PartColumns(FileFacts file, Predicate<String> isUnit) {
    this.isUnit = isUnit;
    this.untitled = besideName(file);
    this.places =
        IntStream.range(0, firstValue(file))
            .filter(i -> i == untitled || isTitle(file, i, TITLES))
            .toArray();
    this.kinds =
        IntStream.range(0, file.header().size()).filter(i -> isTitle(file, i, KINDS)).toArray();
    Commune commune = file.commune();
    if (commune != null) {
      String name = NameKey.of(commune.name());
      own.addAll(List.of(name, name.replaceFirst("^(?:xa|thi tran|phuong) ", "")));
    }
  }

  /** Behind the values stand remarks. */
  private static int firstValue(FileFacts file) {
    return RowLayout.VALUE_COLUMNS.stream()
        .mapToInt(file::column)
        .filter(place -> place >= 0)
        .min()
        .orElse(0);
  }

  private static boolean isTitle(FileFacts file, int place, Pattern titles) {
    String title = file.header().get(place);
    return title.length() <= LONGEST
        && !file.columns().containsValue(place)
        && titles.matcher(NameKey.of(title)).matches();
  }

  private static int besideName(FileFacts file) {
    int place = file.column(ColumnRole.NAME) + 1;
    boolean free =
        place > 0
            && place < file.header().size()
            && Blank.is(file.header().get(place))
            && !file.columns().containsValue(place);
    return free ? place : -1;
  }

  /** Of which part the row says to be; null where it says nothing, or that it is the whole. */
  @Nullable String in(String[] cells) {
    for (int place : places) {
      if (place < cells.length && isPart(cells[place], place == untitled)) {
        return cells[place];
      }
    }
    for (int place : kinds) {
      if (place < cells.length
          && cells[place].length() <= LONGEST
          && OTHER_KIND.matcher(NameKey.of(cells[place])).matches()) {
        return cells[place];
      }
    }
    return null;
  }

  private boolean isPart(String cell, boolean withoutTitle) {
    if (cell.length() > LONGEST) {
      return false;
    }
    if (cell.codePoints().filter(Character::isLetter).count() < 2) {
      return !withoutTitle && FROM_TO.matcher(cell).matches();
    }
    String key = NameKey.of(cell);
    return !WHOLE.matcher(key).matches()
        && !own.contains(key)
        && !CellMarks.isNothingToReport(cell)
        && !(withoutTitle && isUnit.test(cell));
  }
}
