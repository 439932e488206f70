package vn.tonghop.report.export.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An office document without the time at which it was written, so that the same content is the same
 * bytes. What is packed is not packed again.
 */
public final class SteadyZip {
  private static final String PROPERTIES = "docProps/core.xml";

  private SteadyZip() {}

  /**
   * Copies a document.
   *
   * @param at the only time that the copy tells
   */
  public static void copy(Path document, SeekableByteChannel out, Instant at) throws IOException {
    try (ZipFile from = ZipFile.builder().setPath(document).get();
        ZipArchiveOutputStream to = new ZipArchiveOutputStream(out)) {
      Enumeration<ZipArchiveEntry> entries = from.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (entry.getName().equals(PROPERTIES)) {
          to.putArchiveEntry(timeless(new ZipArchiveEntry(PROPERTIES)));
          to.write(properties(at).getBytes(StandardCharsets.UTF_8));
          to.closeArchiveEntry();
        } else {
          try (InputStream packed = from.getRawInputStream(entry)) {
            to.addRawArchiveEntry(copied(entry), packed);
          }
        }
      }
      to.finish();
    }
  }

  private static ZipArchiveEntry copied(ZipArchiveEntry entry) {
    ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
    copy.setMethod(ZipEntry.DEFLATED);
    copy.setSize(entry.getSize());
    copy.setCompressedSize(entry.getCompressedSize());
    copy.setCrc(entry.getCrc());
    return timeless(copy);
  }

  // The first that a zip can tell, in the zone of whoever reads it.
  private static ZipArchiveEntry timeless(ZipArchiveEntry entry) {
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }

  private static String properties(Instant at) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + "<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + "<dc:creator>Tong hop</dc:creator>"
        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">"
        + at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
        + "</dcterms:created></cp:coreProperties>";
  }
}
