package vn.tonghop.report.export.sdmx;

import static vn.tonghop.report.export.JsonObjects.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.Published;

/** The SDMX-JSON 2.0 structure message that explains the columns and codes of the data. */
public final class SdmxStructure {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final List<String> DIMENSIONS =
      List.of("FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD", "MEASURE");
  private static final Map<String, String> CONCEPTS = concepts();

  private SdmxStructure() {}

  private static Map<String, String> concepts() {
    Map<String, String> concepts = new LinkedHashMap<>();
    concepts.put("FREQ", "Frequency");
    concepts.put("REF_AREA", "Area or commune");
    concepts.put("INDICATOR", "Indicator");
    concepts.put("TIME_PERIOD", "Period; nine months as a range of time");
    concepts.put("MEASURE", "What is told of the indicator");
    concepts.put("OBS_VALUE", "Value, exact");
    concepts.put("OBS_STATUS", "How firm the value is");
    concepts.put("UNIT_MEASURE", "Unit of the value");
    concepts.put("DECIMALS", "Decimals of the value");
    return concepts;
  }

  /** The message, as UTF-8 text. */
  public static String of(ExportedTable table, SdmxCodes codes, Published published) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put(
        "meta",
        ordered(
            "schema",
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json",
            "id",
            "TONGHOP_" + SdmxNames.id(table) + "_" + published.number(),
            "test",
            false,
            "prepared",
            published.at().toString(),
            "contentLanguages",
            List.of("vi", "en"),
            "sender",
            Map.of("id", SdmxNames.AGENCY)));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("dataStructures", List.of(structure(table)));
    data.put("conceptSchemes", List.of(conceptScheme()));
    data.put("codelists", codes.codelists());
    data.put("dataflows", List.of(dataflow(table)));
    message.put("data", data);
    return JSON.writeValueAsString(message) + "\n";
  }

  private static Map<String, Object> structure(ExportedTable table) {
    List<Object> dimensions = new ArrayList<>();
    for (String id : DIMENSIONS) {
      if (!id.equals("TIME_PERIOD")) {
        dimensions.add(component(id, coded(id), "position", DIMENSIONS.indexOf(id) + 1));
      }
    }
    Map<String, Object> time =
        component("TIME_PERIOD", Map.of("format", Map.of("dataType", "ObservationalTimePeriod")));
    List<Object> attributes = new ArrayList<>();
    for (String id : List.of("OBS_STATUS", "UNIT_MEASURE", "DECIMALS")) {
      Map<String, Object> representation =
          id.equals("DECIMALS") ? Map.of("format", Map.of("dataType", "Integer")) : coded(id);
      attributes.add(
          component(
              id,
              representation,
              "attributeRelationship",
              Map.of("observation", Map.of()),
              "usage",
              id.equals("DECIMALS") ? "optional" : "mandatory"));
    }
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("attributeList", ordered("id", "AttributeDescriptor", "attributes", attributes));
    components.put(
        "dimensionList",
        ordered("id", "DimensionDescriptor", "dimensions", dimensions, "timeDimension", time));
    components.put(
        "measureList",
        ordered(
            "id",
            "MeasureDescriptor",
            "measures",
            List.of(component("OBS_VALUE", Map.of("format", Map.of("dataType", "Decimal"))))));
    Map<String, Object> structure =
        artefact("DSD_" + SdmxNames.id(table), table.name(), table.meaning());
    structure.put("dataStructureComponents", components);
    return structure;
  }

  private static Map<String, Object> component(
      String id, Map<String, Object> representation, Object... more) {
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("id", id);
    component.put("conceptIdentity", SdmxNames.concept(id));
    component.put("localRepresentation", representation);
    component.putAll(ordered(more));
    return component;
  }

  private static Map<String, Object> coded(String id) {
    return Map.of("enumeration", SdmxNames.codelist(SdmxCodes.listOf(id)));
  }

  private static Map<String, Object> conceptScheme() {
    List<Object> concepts = new ArrayList<>();
    CONCEPTS.forEach((id, name) -> concepts.add(ordered("id", id, "name", name)));
    Map<String, Object> scheme = artefact("CS_TONGHOP", "Tổng hợp", "What the columns mean.");
    scheme.put("concepts", concepts);
    return scheme;
  }

  private static Map<String, Object> dataflow(ExportedTable table) {
    Map<String, Object> flow = artefact(SdmxNames.id(table), table.name(), table.meaning());
    flow.put("structure", SdmxNames.structure(SdmxNames.id(table)));
    return flow;
  }

  static Map<String, Object> artefact(String id, String name, String description) {
    return ordered(
        "id",
        id,
        "agencyID",
        SdmxNames.AGENCY,
        "version",
        SdmxNames.VERSION,
        "name",
        name,
        "description",
        description);
  }
}
