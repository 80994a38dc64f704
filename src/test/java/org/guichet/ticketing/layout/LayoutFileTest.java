package org.guichet.ticketing.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichet.i18n.Texts;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Problem;
import org.junit.jupiter.api.Test;

class LayoutFileTest {

    private static final String SMALL = """
            format = 1
            [stock]
            width = 200
            height = 100
            dots_per_inch = 203
            [style]
            plain = { size = 8 }
            [[code]]
            x = 100
            y = 5
            dots = 4
            text = "{token}"
            [[stack]]
            x = 5
            y = 5
            width = 90
            height = 20
            item = [ { text = "{event}[ · {gate}]", style = "plain" } ]
            """;

    private static List<Problem> problems(String toml) {
        try {
            LayoutFile.read(toml);
            return List.of();
        } catch (InvalidInput e) {
            return e.problems();
        }
    }

    private static void refused(String from, String to, String place, String key) {
        assertThat(SMALL).contains(from);
        List<Problem> problems = problems(SMALL.replace(from, to));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(Texts.tell(Language.EN, problem.place())).isEqualTo(place);
            assertThat(problem.message().key()).isEqualTo(key);
        });
        assertThat(problems).allSatisfy(problem -> assertThat(Texts.has(problem.message().key())).isTrue());
    }

    @Test
    void readsTheOneThatComesWithTheProduct() {
        TicketLayout layout = LayoutFile.builtIn(LayoutFile.TWO_BY_FIVE_AND_A_HALF);
        assertThat(layout.width()).isEqualTo(5.5f * 72);
        assertThat(layout.height()).isEqualTo(2f * 72);
    }

    @Test
    void readsAnyOtherFormatWithoutNewCode() {
        assertThat(LayoutFile.read(SMALL).elements()).hasSize(2);
    }

    @Test
    void tellsTheLineAndColumnOfEveryFault() {
        refused("format = 1", "format = 2", "line 1, column 1", "ticket.layout.format");
        refused("width = 200", "width = -1", "line 3, column 1", "ticket.layout.number");
        refused("height = 100", "height = nan", "line 4, column 1", "ticket.layout.number");
        refused("height = 100\n", "", "line 2, column 1", "ticket.layout.missing");
        refused("{ size = 8 }", "{ size = 8, colour = \"red\" }", "line 7, column 21", "ticket.layout.unknown");
        refused("{ size = 8 }", "{ size = 8, min = 9 }", "line 7, column 21", "ticket.layout.min");
        refused("{ size = 8 }", "{ size = 8, align = \"top\" }", "line 7, column 21", "ticket.layout.choice");
        refused("{ size = 8 }", "{ size = 8, bold = 1 }", "line 7, column 21", "ticket.layout.flag");
        refused("{ size = 8 }", "8", "line 7, column 1", "ticket.layout.table");
        refused("dots = 4", "dots = 3", "line 11, column 1", "ticket.layout.dots");
        refused("\"{token}\"", "7", "line 12, column 1", "ticket.layout.text");
        refused("width = 90", "width = 101", "line 14, column 1", "ticket.layout.quiet");
        refused("height = 20", "height = 9", "line 17, column 1", "ticket.layout.stack");
        refused("y = 5\ndots", "y = 70\ndots", "line 9, column 1", "ticket.layout.outside");
        refused("{event}", "{evnt}", "line 18, column 12", "ticket.layout.template");
        refused("[ · {gate}]", "[ · {gate}", "line 18, column 12", "ticket.layout.template");
        refused("\"plain\"", "\"fancy\"", "line 18, column 41", "ticket.layout.style");
        refused("item = [", "item = 7 #", "line 18, column 1", "ticket.layout.tables");
        refused("[[code]]", "[[cod]]", "line 8, column 1", "ticket.layout.unknown");
    }

    @Test
    void refusesWhatIsNoTomlWithItsPlace() {
        assertThat(problems("format = = 1")).singleElement()
                .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(1));
        assertThat(problems("")).isNotEmpty();
        assertThat(problems("\u0000\uffff[[[[")).isNotEmpty();
    }

    @Test
    void survivesEveryTruncationOfItself() throws IOException {
        String whole;
        try (var stream = LayoutFile.class.getResourceAsStream(LayoutFile.TWO_BY_FIVE_AND_A_HALF)) {
            whole = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int end = 0; end < whole.length() - 1; end += 97) {
            String cut = whole.substring(0, end);
            try {
                LayoutFile.read(cut);
            } catch (InvalidInput e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
        assertThatThrownBy(() -> LayoutFile.read(whole.substring(0, 900))).isInstanceOf(InvalidInput.class);
    }
}
