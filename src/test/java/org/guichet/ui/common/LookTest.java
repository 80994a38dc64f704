package org.guichet.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {

    private static final double TEXT = 4.5;

    private final Map<String, Color> roles = new HashMap<>();

    LookTest() throws IOException {
        Pattern.compile("-g-([a-z-]+): (#[0-9a-f]{6});").matcher(Files.readString(Path.of("styles/light.css")))
                .results().forEach(found -> roles.put(found.group(1), Color.web(found.group(2))));
        roles.put("white", Color.WHITE);
    }

    /** WCAG 2.2, 1.4.3. */
    @ParameterizedTest
    @CsvSource({"ink,surface", "ink,page", "ink,accent-soft", "quiet,surface", "quiet,page", "quiet,field",
        "quiet,tray",
        "quiet-strong,footer", "quiet-strong,tray", "quiet,accent-soft", "good-ink,good-soft",
        "warn-ink,warn-soft", "white,accent", "white,accent-strong", "white,pay", "white,pay-strong", "white,rail",
        "white,rail-chosen", "white,note", "rail-text,rail"})
    void textStandsOutFromItsGround(String text, String ground) {
        assertThat(contrast(role(text), role(ground))).isGreaterThanOrEqualTo(TEXT);
    }

    private Color role(String name) {
        return Objects.requireNonNull(roles.get(name), name);
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
