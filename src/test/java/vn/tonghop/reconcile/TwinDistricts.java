package vn.tonghop.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Two districts of as many communes, with a few indicators and two forms. */
final class TwinDistricts {

  private final int communes;

  TwinDistricts(int communes) {
    this.communes = communes;
  }

  /** The code of a commune; those of twins differ in their first digit alone. */
  static String code(String twin, int number) {
    return twin + "%04d".formatted(number);
  }

  void write(Path config) throws IOException {
    Path reference = config.resolve("reference");
    Files.writeString(
        reference.resolve("areas.csv"),
        """
        code,name,level,parent
        1,Huyện Một,district,
        2,Huyện Hai,district,
        """);
    List<String> lines = new ArrayList<>(List.of("code,name,type,area,valid_from,valid_to"));
    for (String twin : List.of("1", "2")) {
      IntStream.range(0, communes)
          .mapToObj(number -> code(twin, number))
          .forEach(code -> lines.add("%s,Xã số %s,xa,%s,2020-01-01,".formatted(code, code, twin)));
    }
    Files.write(reference.resolve("communes.csv"), lines);
    Files.writeString(
        reference.resolve("indicators.csv"),
        """
        code,name_vi,name_en,uom,aggregation,behaviour,direction,decimals,source,parent,numerator,denominator,scale
        F1,Chỉ tiêu F1,F1,ha,sum,flow,up,2,submitted,T,,,
        F2,Chỉ tiêu F2,F2,ha,sum,flow,up,2,submitted,T,,,
        F3,Chỉ tiêu F3,F3,ha,sum,flow,up,2,submitted,,,,
        S1,Chỉ tiêu S1,S1,ha,sum,stock,up,2,submitted,,,,
        S2,Chỉ tiêu S2,S2,ha,sum,stock,up,2,submitted,,,,
        T,Chỉ tiêu T,T,ha,sum,flow,up,2,computed,,,,
        R,Chỉ tiêu R,R,%,ratio,stock,up,2,computed,,S1,S2,100
        """);
    Files.delete(reference.resolve("succession.csv"));
    Files.delete(reference.resolve("targets.csv"));
    Path forms = config.resolve("forms.yml");
    List<String> words = Files.readAllLines(forms);
    List<String> written = new ArrayList<>(List.of("forms:"));
    for (String form : List.of("KTXH", "PHU")) {
      written.addAll(
          List.of(
              "  " + form + ":",
              "    name: Biểu " + form,
              "    deadline_days: 5",
              "    required: [F1, S1]"));
    }
    written.addAll(words.subList(words.indexOf("columns:"), words.size()));
    Files.write(forms, written);
  }
}
