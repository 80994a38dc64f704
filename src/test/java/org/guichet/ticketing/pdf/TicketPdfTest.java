package org.guichet.ticketing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.guichet.kernel.Language;
import org.guichet.ticketing.SampleTickets;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.Verification;
import org.guichet.ticketing.barcode.QrReader;
import org.guichet.ticketing.layout.LayoutFile;
import org.junit.jupiter.api.Test;

class TicketPdfTest {

    /** Latin-1, Latin Extended-A and the signs that go with them. */
    private static final String WESTERN = "€ŒœŸŠšŽžŁłĐđĦħŊŋĿŀ‘’‚“”„‹›«»–—…•·°№™©®½¼¾×÷−ẞ"
            + letters(0xa0, 0x17f).replace("\u00ad", "");

    private final TicketPdf pdf = new TicketPdf(LayoutFile.builtIn(LayoutFile.TWO_BY_FIVE_AND_A_HALF),
            TicketFonts.load());

    private static String letters(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private byte[] rendered(List<TicketDocument> tickets) throws IOException {
        byte[] bytes = pdf.render(tickets);
        for (int dotsPerInch : new int[]{203, 300}) {
            var pages = TicketRaster.pages(bytes, dotsPerInch);
            assertThat(pages).hasSameSizeAs(tickets);
            for (int page = 0; page < pages.size(); page++) {
                String token = tickets.get(page).word("token");
                assertThat(QrReader.read(pages.get(page))).as("%d dpi, page %d", dotsPerInch, page).hasValue(token);
                assertThat(SampleTickets.verifier().verify(token, SampleTickets.EVENT, SampleTickets.AT_THE_GATE))
                        .isInstanceOf(Verification.Valid.class);
            }
        }
        return bytes;
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    void saysEverythingInFrench() throws IOException {
        String text = text(rendered(SampleTickets.sale().documents()));
        assertThat(text).contains("ARÉNA DE DÉMONSTRATION · PORTES 18 H 30 · PORTE B", "Olympiques c. Remparts",
                "Série, match 3", "samedi 2 mai 2026, 19 h 30", "SECTION", "RANGÉE", "SIÈGE", "ZONE", "104", "H", "12",
                "B", "Adulte · 38,00 $", "Taxes comprises (TPS 1,65 $ · TVQ 3,30 $)",
                "TPS 123456789 RT0001 · TVQ 1234567890 TQ0001", "Vente G2-000318 · billet 1 de 4",
                "Guichet 2", "émis le lun. 27 avr. 2026, 9 h 29",
                "Ni repris ni échangé. Revente au-dessus du prix interdite.",
                "TALON", "104 · H · 12", "sam. 2 mai 2026", "G2-000318-1 · ", "G2-000318-4 · ");
        assertThat(text).doesNotContain("Réimpression", "Debout");
    }

    @Test
    void saysEverythingInEnglish() throws IOException {
        String text = text(rendered(SampleTickets.sale().in(Language.EN).reprinted(2).documents()));
        assertThat(text).contains("DEMONSTRATION ARENA · DOORS 6:30 P.M. · GATE B", "Olympiques vs. Remparts",
                "Playoffs, game 3", "Saturday, May 2, 2026, 7:30 p.m.", "ROW", "SEAT", "Adult · $38.00",
                "Taxes included (GST $1.65 · QST $3.30)", "GST 123456789 RT0001", "Sale G2-000318 · ticket 2 of 4",
                "Counter 2", "issued Mon, Apr 27, 2026, 9:29 a.m.", "STUB", "Reprint no. 2");
    }

    @Test
    void numbersTheReprint() throws IOException {
        assertThat(text(rendered(SampleTickets.sale().reprinted(3).documents()))).contains("Réimpression n° 3");
    }

    @Test
    void hasTheExactSizeOfItsStock() throws IOException {
        try (PDDocument document = Loader.loadPDF(rendered(SampleTickets.sale().of(1).documents()))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(5.5f * 72);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(2f * 72);
        }
    }

    @Test
    void embedsItsFontsCutDownToWhatIsUsed() throws IOException {
        byte[] bytes = rendered(SampleTickets.sale().of(1).documents());
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (COSName name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+DejaVuSansCondensed(-Bold)?");
            }
        }
        assertThat(bytes.length).isLessThan(60_000);
    }

    @Test
    void givesTheSameBytesForTheSameTickets() throws IOException {
        byte[] once = pdf.render(SampleTickets.sale().documents());
        byte[] again = new TicketPdf(LayoutFile.builtIn(LayoutFile.TWO_BY_FIVE_AND_A_HALF), TicketFonts.load())
                .render(SampleTickets.sale().documents());
        assertThat(again).isEqualTo(once);
    }

    @Test
    void hasEveryLetterOfWesternEurope() {
        TicketFonts fonts = TicketFonts.load();
        assertThat(fonts.printable(WESTERN)).isEqualTo(WESTERN);
    }

    @Test
    void showsABoxForWhatNoLetterExists() throws IOException {
        String text = text(rendered(List.of(SampleTickets.sale().named("Cirque 馬戲 🎪 e\u0301toile\u0000\n!").first())));
        assertThat(text).contains("Cirque □□ □ étoile !");
    }

    @Test
    void tellsAStandingPlace() throws IOException {
        String text = text(rendered(List.of(SampleTickets.sale().standingIn("Parterre").first())));
        assertThat(text).contains("Debout", "Parterre ·\nDebout").doesNotContain("RANGÉE", "SIÈGE");
    }

    @Test
    void tellsAFreeTicketItsPriceAndNoTaxes() throws IOException {
        String text = text(rendered(List.of(SampleTickets.sale().ofType("Faveur").free().first())));
        assertThat(text).contains("Faveur · 0,00 $").doesNotContain("Taxes", "165");
    }

    @Test
    void isIssuedOnTheClocksOfItsVenue() throws IOException {
        String text = text(rendered(List.of(SampleTickets.sale().soldAt("2026-05-02T01:05:00Z").first())));
        assertThat(text).contains("émis le ven. 1er mai 2026, 21 h 05");
    }

    @Test
    void saysLongNamesToTheirLastLetter() throws IOException {
        String event = "Orchestre symphonique de la Côte-Nord et chœur d’enfants de Rivière-du-Loup";
        String venue = "Centre multifonctionnel de Saint-Hyacinthe-sur-Yamaska";
        String type = "Étudiant à temps plein avec carte";
        String text = text(rendered(List.of(SampleTickets.sale().named(event).at(venue).ofType(type).first())));

        String letters = text.replaceAll("[\\s-]", "");
        assertThat(letters).contains(venue.toUpperCase(Locale.CANADA_FRENCH).replaceAll("[\\s-]", ""))
                .contains(type.replace(" ", "") + "·38,00$").doesNotContain("…");
        String name = event.replaceAll("[\\s-]", "");
        assertThat(letters.split(java.util.regex.Pattern.quote(name), -1)).as("on ticket and stub").hasSize(3);
    }

    /** Text can be read out of a file whose letters have no shapes; paper shows only shapes. */
    @Test
    void embedsAShapeForEveryLetterOfWesternEurope() throws IOException {
        List<TicketDocument> tickets = new ArrayList<>();
        for (int at = 0; at < WESTERN.length(); at += 60) {
            tickets.add(SampleTickets.sale().named(WESTERN.substring(at, Math.min(at + 60, WESTERN.length()))).first());
        }
        Set<Integer> shown = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf.render(tickets))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    String letter = at.getUnicode();
                    for (int code : at.getCharacterCodes()) {
                        try {
                            boolean shape = !((PDVectorFont) at.getFont()).getPath(code).getBounds2D().isEmpty();
                            assertThat(shape || letter.isBlank() || letter.equals("\u00a0")).as(letter).isTrue();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }
                    letter.codePoints().forEach(shown::add);
                }
            }.getText(document);
        }
        assertThat(shown).containsAll(WESTERN.codePoints().filter(letter -> !Character.isWhitespace(letter)
                && letter != 0xa0).boxed().toList());
    }
}
