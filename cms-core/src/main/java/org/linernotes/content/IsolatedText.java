package org.linernotes.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;

/** Keeps what turns the direction of text inside the line in which it stands, so that nothing beside it turns round. */
public final class IsolatedText {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final char END_OF_EMBEDDING = '\u202C';

    private IsolatedText() {}

    /** The same text; a line with embeddings, overrides or isolates closes each of them, and is an isolate itself. */
    public static String of(String text) {
        return text.chars().noneMatch(IsolatedText::turns)
                ? text
                : Arrays.stream(text.split("\n", -1)).map(IsolatedText::line).collect(joining("\n"));
    }

    private static String line(String line) {
        return line.chars().noneMatch(IsolatedText::turns)
                ? line
                : FIRST_STRONG_ISOLATE + new Line().balanced(line) + END_OF_ISOLATE;
    }

    private static boolean turns(int character) {
        return (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
    }

    /** What is open in a line, the innermost on top, as the characters that close it. */
    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private final ArrayDeque<Character> open = new ArrayDeque<>();
        private int openIsolates;

        String balanced(String line) {
            for (var index = 0; index < line.length(); index++) {
                add(line.charAt(index));
            }
            open.forEach(text::append);
            return text.toString();
        }

        private void add(char character) {
            if (character == END_OF_EMBEDDING) {
                endEmbedding();
            } else if (character == END_OF_ISOLATE) {
                endIsolate();
            } else {
                text.append(character);
                if (turns(character)) {
                    open(character);
                }
            }
        }

        private void open(char character) {
            var isIsolate = character >= '\u2066';
            open.push(isIsolate ? END_OF_ISOLATE : END_OF_EMBEDDING);
            openIsolates += isIsolate ? 1 : 0;
        }

        private void endEmbedding() {
            if (Objects.equals(open.peek(), END_OF_EMBEDDING)) {
                text.append(open.pop());
            }
        }

        /** It ends all that was begun within, too. */
        private void endIsolate() {
            if (openIsolates > 0) {
                while (open.pop() != END_OF_ISOLATE) {}
                openIsolates--;
                text.append(END_OF_ISOLATE);
            }
        }
    }
}
