package nl.tijdig.deadline.waitinglist;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A report as PDF/A-2a, to be kept, and PDF/UA, to be read by anyone: tagged, in a language, with
 * its fonts in it.
 */
final class ReportPdf {
  private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private ReportPdf() {}

  static byte[] of(WaitingListReport report) {
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useFont(
        () -> font("DejaVuSansCondensed.ttf"), "DejaVu", REGULAR, FontStyle.NORMAL, true);
    builder.useFont(
        () -> font("DejaVuSansCondensed-Bold.ttf"), "DejaVu", BOLD, FontStyle.NORMAL, true);
    builder.withProducer("Tijdig");
    builder.withHtmlContent(ReportPage.of(report), null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the PDF of a waiting-list report", e);
    }
    return pdf.toByteArray();
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(
        ReportPdf.class.getClassLoader().getResourceAsStream(FONTS + file), file);
  }
}
