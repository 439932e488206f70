package vn.tonghop;

/**
 * The sample, published, for tests that only look: publication 1 is the sample as it is; in
 * publication 2 one commune has added to it, and another has reported a month of the next year.
 */
public final class PublishedSample {
  private static Office office;

  private PublishedSample() {}

  /** The office; it is opened once, and nobody changes it. */
  public static synchronized Office office() {
    if (office == null) {
      Office opened = Office.open();
      opened.receiveSample().consolidate();
      opened.receive(
          "06001_2024_KTXH_bosung.csv",
          "Mã chỉ tiêu;Chỉ tiêu;ĐVT;Thực hiện",
          "AGR_MAIZE_AREA;Diện tích ngô;ha;31,07");
      opened.receive(
          "06004_2025-02_KTXH.csv",
          "Mã chỉ tiêu;Chỉ tiêu;ĐVT;Thực hiện",
          "AGR_VEG_AREA;Diện tích rau;ha;47,31",
          "LIV_PIG;Đàn lợn;con;1.733");
      opened.consolidate();
      office = opened;
    }
    return office;
  }
}
