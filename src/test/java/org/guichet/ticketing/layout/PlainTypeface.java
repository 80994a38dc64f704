package org.guichet.ticketing.layout;

/** Letters half as wide as high, bold ones a little wider: enough to test fitting without any font. */
final class PlainTypeface implements Typeface {

    @Override
    public float width(String text, boolean bold) {
        return text.length() * (bold ? 0.6f : 0.5f);
    }

    @Override
    public String printable(String text) {
        return text;
    }

    @Override
    public float ascent() {
        return 0.9f;
    }

    @Override
    public float descent() {
        return 0.2f;
    }
}
