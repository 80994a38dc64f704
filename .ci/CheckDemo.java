import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Checks what {@code guichet demo --headless --out DIR} left, knowing nothing of the program's own classes. */
void main(String[] args) throws Exception {
    Path demo = Path.of(args[0]);
    System.setProperty("java.awt.headless", "true");

    String summary = Files.readString(demo.resolve("summary.json"));
    long sales = number(summary, "sales");
    long tickets = number(summary, "tickets");
    check("summary.json: sales > 0, tickets >= sales, seats > 0, total_cents > 0", sales > 0 && tickets >= sales
            && number(summary, "seats") > 0 && number(summary, "total_cents") > 0);
    check("summary.json: journal_verified is true",
            Pattern.compile("\"journal_verified\"\\s*:\\s*true").matcher(summary).find());

    check("summary.json: tickets were sold while the centre was dead, and it has them all in the end",
            number(summary, "sold_offline") > 0
                    && Pattern.compile("\"drained_in_s\"\\s*:\\s*\\d+(\\.\\d+)?\\b").matcher(summary).find());
    check("summary.json: no seat sold twice, no ticket lost, no conflict", number(summary, "double_sold") == 0
            && number(summary, "lost") == 0 && number(summary, "conflicts") == 0);

    check("summary.json: the website sold too", number(summary, "web_tickets") > 0);

    List<String> journal = Files.readAllLines(demo.resolve("journal.jsonl"));
    check("journal.jsonl: one object a line, more lines than sales", journal.size() > sales
            && journal.stream().allMatch(line -> line.startsWith("{") && line.endsWith("}")));

    screens(files(demo.resolve("screens"), ".png"));
    tickets(files(demo.resolve("tickets"), ".pdf"), tickets);
    if (failed > 0) {
        System.exit(1);
    }
}

int failed;

void check(String what, boolean holds) {
    System.out.println((holds ? "ok     " : "WRONG  ") + what);
    failed += holds ? 0 : 1;
}

long number(String json, String key) {
    Matcher found = Pattern.compile('"' + key + "\"\\s*:\\s*(-?\\d+)\\b").matcher(json);
    return found.find() ? Long.parseLong(found.group(1)) : -1;
}

List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
}

void screens(List<Path> screens) throws IOException {
    check("screens: " + screens.size() + " of them, named NN-name.png", screens.size() >= 5
            && screens.stream().allMatch(file -> file.getFileName().toString().matches("\\d\\d-[\\w-]+\\.png")));
    List<String> poor = new ArrayList<>();
    for (Path screen : screens) {
        BufferedImage image = ImageIO.read(screen.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        if (image.getWidth() < 1280 || image.getHeight() < 720 || colours.size() < 20) {
            poor.add(screen.getFileName() + " " + image.getWidth() + "x" + image.getHeight() + " " + colours.size());
        }
    }
    check("screens: each at least 1280x720 and painted " + poor, poor.isEmpty());
}

void tickets(List<Path> documents, long tickets) throws Exception {
    int pages = 0;
    Set<String> codes = new HashSet<>();
    List<String> unread = new ArrayList<>();
    for (Path document : documents) {
        try (PDDocument pdf = Loader.loadPDF(document.toFile())) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++, pages++) {
                try {
                    codes.add(decoded(new PDFRenderer(pdf).renderImageWithDPI(page, 203)));
                } catch (com.google.zxing.ReaderException e) {
                    unread.add(document.getFileName() + " page " + (page + 1) + " " + e.getClass().getSimpleName());
                }
            }
        }
    }
    check("tickets: " + pages + " pages in " + documents.size() + " files for " + tickets + " tickets",
            pages == tickets);
    check("tickets: each page's code is read from its raster at 203 dpi " + unread, unread.isEmpty());
    check("tickets: no code twice", codes.size() == pages - unread.size());
}

String decoded(BufferedImage image) throws com.google.zxing.ReaderException {
    int width = image.getWidth();
    int height = image.getHeight();
    RGBLuminanceSource light = new RGBLuminanceSource(width, height,
            image.getRGB(0, 0, width, height, null, 0, width));
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light)),
            Map.of(DecodeHintType.TRY_HARDER, true)).getText();
}
