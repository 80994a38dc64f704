package org.guichet.journal.json;

import io.avaje.json.stream.BufferedJsonWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.IncarnationEntry;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.PrintedEntry;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.UnknownEntry;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Problem;
import org.guichet.kernel.json.Fields;
import org.guichet.kernel.json.JsonTree;

/**
 * Entries as JSON. Always written in the newest schema of their type; an older one is raised step by step as it is
 * read, and what is on disk stays as it was written. Immutable; safe from any thread.
 */
public final class JsonEntryCodec implements EntryCodec {

    private final Map<String, Shape<?>> shapes;
    private final Map<Step, UnaryOperator<Map<String, Object>>> upcasters;

    /** From which schema of a type an upcaster leads to the next. */
    record Step(String type, int fromSchema) {}

    public JsonEntryCodec() {
        this(List.of(CounterShapes.CATALOGUE, CounterShapes.INCARNATION, CounterShapes.GRANT, CounterShapes.RETURN,
                SaleShapes.SALE, SaleShapes.VOID, CounterShapes.REPRINT, CounterShapes.PRINTED, CounterShapes.PARKED,
                CounterShapes.CLOSE), Map.of(new Step(StoredEntry.GRANT, 1), CounterShapes::unsigned));
    }

    /** @param upcasters one for every schema before a shape's own; each gets a payload that it may change */
    JsonEntryCodec(List<Shape<?>> shapes, Map<Step, UnaryOperator<Map<String, Object>>> upcasters) {
        this.shapes = shapes.stream().collect(Collectors.toUnmodifiableMap(Shape::type, Function.identity()));
        this.upcasters = Map.copyOf(upcasters);
    }

    @Override
    public StoredEntry encode(Entry entry) {
        return switch (entry) {
            case CatalogueEntry catalogue -> write(CounterShapes.CATALOGUE, catalogue);
            case IncarnationEntry incarnation -> write(CounterShapes.INCARNATION, incarnation);
            case GrantEntry grant -> write(CounterShapes.GRANT, grant);
            case ReturnEntry back -> write(CounterShapes.RETURN, back);
            case SaleEntry sale -> write(SaleShapes.SALE, sale);
            case VoidEntry reversal -> write(SaleShapes.VOID, reversal);
            case ReprintEntry reprint -> write(CounterShapes.REPRINT, reprint);
            case PrintedEntry printed -> write(CounterShapes.PRINTED, printed);
            case ParkedEntry parked -> write(CounterShapes.PARKED, parked);
            case CloseEntry close -> write(CounterShapes.CLOSE, close);
            case UnknownEntry(String type, int schema, String payload) -> new StoredEntry(type, schema, payload);
        };
    }

    private static <E extends Entry> StoredEntry write(Shape<E> shape, E entry) {
        try (BufferedJsonWriter json = JsonTree.stream().bufferedWriter()) {
            json.serializeEmpty(true);
            json.beginObject();
            shape.write().accept(entry, json);
            json.endObject();
            return new StoredEntry(shape.type(), shape.schema(), json.result());
        }
    }

    @Override
    public Entry decode(StoredEntry stored) {
        Shape<?> shape = shapes.get(stored.type());
        if (shape == null || stored.schema() > shape.schema()) {
            return new UnknownEntry(stored.type(), stored.schema(), stored.payload());
        }
        Map<String, Object> payload = JsonTree.parse("payload", stored.payload());
        for (int schema = stored.schema(); schema < shape.schema(); schema++) {
            UnaryOperator<Map<String, Object>> upcaster = upcasters.get(new Step(stored.type(), schema));
            if (upcaster == null) {
                throw new InvalidInput(List.of(
                        Problem.at("schema", "journal.payload.schema", stored.type(), Integer.toString(schema))));
            }
            payload = upcaster.apply(payload);
        }
        return Fields.read(payload, shape.read());
    }
}
