package org.guichet.app.command.central;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.app.command.Speech;

/** A table for people: columns as wide as what is in them, headed by {@code central.column.NAME}. */
final class Columns {

    private static final String CELL = "central.cell";
    private static final String GAP = "  ";

    private final Speech speech;
    private final List<List<String>> rows = new ArrayList<>();

    Columns(Speech speech, String... names) {
        this.speech = speech;
        rows.add(Stream.of(names).map(name -> speech.tell("central.column." + name)).toList());
    }

    /** @param cells told in the reader's language */
    void row(List<Object> cells) {
        rows.add(cells.stream().map(cell -> speech.tell(CELL, cell)).toList());
    }

    void print(PrintWriter out) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(row.get(column)).append(" ".repeat(widths[column] - row.get(column).length())).append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
