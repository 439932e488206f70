package vn.tonghop.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small valid configuration in a folder, to be spoilt in one place by each test. */
final class ReferenceFiles {
  static final String PROGRAM_FORMS =
      """
      forms:
        KTXH:
          name: Báo cáo kinh tế - xã hội
          deadline_days: 5
          required: [AREA, ELSEWHERE]
      columns:
        indicator: [mã, indicator]
        name: [chỉ tiêu]
        plan: [kế hoạch, KH, 'kế hoạch năm {year}']
        actual: [thực hiện, TH]
      """;

  private final Path config;

  ReferenceFiles(Path config) {
    this.config = config;
    write(
        "areas.csv",
        """
        code,name,level,parent
        20,Lạng Sơn,province,
        180,Tràng Định,district,20
        """);
    write(
        "communes.csv",
        """
        code,name,type,area,valid_from,valid_to
        05995,Thị trấn Thất Khê,thi_tran,180,2020-01-01,2024-11-30
        06025,Xã Đội Cấn,xa,180,2020-01-01,
        06040,Xã Đại Đồng,xa,180,2020-01-01,2024-11-30
        06040,Thị trấn Thất Khê,thi_tran,180,2024-12-01,
        """);
    write(
        "succession.csv",
        """
        from_code,to_code,effective,share,basis
        05995,06040,2024-12-01,1,
        06040,06040,2024-12-01,0.9,population
        06040,06025,2024-12-01,0.1,population
        """);
    write(
        "indicators.csv",
        """
        code,name_vi,name_en,uom,aggregation,behaviour,direction,decimals,source,parent,numerator,denominator,scale,min,max,aliases
        AREA,Diện tích,Area,ha,sum,flow,up,2,computed,,,,,0,9000,
        RICE,Diện tích lúa,Rice area,ha,sum,flow,up,2,,AREA,,,,,,Lúa|Cây lúa
        MAIZE,Diện tích ngô,Maize area,ha,sum,flow,,,submitted,AREA,,,,,,Ngô
        SHARE,Tỷ lệ lúa,Share of rice,%,ratio,flow,up,1,computed,,RICE,AREA,100,,,
        """);
    write(
        "units.csv",
        """
        code,dimension,factor,aliases
        m2,area,1,m²|mét vuông
        ha,area,10000,hecta
        %,percent,1,phần trăm
        """);
    write(
        "targets.csv",
        """
        year,authority,place,indicator,kind,value,assigned_on
        2024,hdnd_huyen,180,AREA,level,10560.49,2023-12-20
        2024,ubnd_tinh,180,AREA,,10000,2023-12-20
        2024,hdnd_huyen,05995,RICE,reduction,1.5,2024-01-05
        """);
    write(
        "periods.csv",
        """
        period,starts,ends,cut_off,deadline
        2024,2024-01-01,2024-12-31,2024-11-30,2024-12-05
        """);
    write("forms.yml", PROGRAM_FORMS.replace("ELSEWHERE", "RICE"));
  }

  Path path(String file) {
    return config.resolve("reference").resolve(file);
  }

  void write(String file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String file, byte[] bytes) {
    try {
      Files.createDirectories(path(file).getParent());
      Files.write(path(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String file) {
    try {
      Files.delete(path(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces text that must be there, else the test would prove nothing. */
  ReferenceFiles with(String file, String old, String replacement) {
    try {
      String text = Files.readString(path(file));
      if (!text.contains(old)) {
        throw new IllegalArgumentException(file + " has no '" + old + "'");
      }
      Files.writeString(path(file), text.replace(old, replacement));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ReferenceFiles withRow(String file, String row) {
    try {
      Files.writeString(path(file), Files.readString(path(file)) + row + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ReferenceData load() {
    return load(PROGRAM_FORMS);
  }

  ReferenceData load(@Nullable String programForms) {
    return ReferenceLoader.load(config, programForms);
  }

  /** The mistakes found, as an administrator reads them. */
  List<String> mistakes() {
    try {
      load();
      return List.of();
    } catch (ReferenceException e) {
      return e.problems().stream().map(ReferenceProblem::toString).toList();
    }
  }
}
