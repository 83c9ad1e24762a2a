package org.linernotes.content;

class InstrumentTest implements ContentTypeContract {
    @Override
    public String typeName() {
        return "Instrument";
    }

    @Override
    public String completeExample() {
        return """
                {"name": "Lucille", "slug": "lucille", "strings": 6, "sound": "ELECTRIC", "fretted": true, "made": "1949",
                 "tunedAt": "2026-11-24T08:00:00+01:00", "maker": "https://www.gibson.com/", "sale": {"buyer": "B. B."},
                 "story": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Saved."}]}]},
                 "parts": [{"type": "Neck", "wood": "maple"}, {"type": "Body", "shape": "hollow"}], "nicknames": ["Lu"]}""";
    }
}
