package org.linernotes.graphql.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.live.Place;

/**
 * The list that a cursor belongs to: its cursors name a place in it and no place anywhere else.
 *
 * <p>A cursor is the version, a mark of list and place, and the place, in URL-safe base 64.
 *
 * @param list everything that tells the list from others: its field, its parent, its arguments
 */
record CursorScope(String list) {
    private static final byte VERSION = 1;
    private static final int MARK_LENGTH = 8;
    private static final int HEAD_LENGTH = 1 + MARK_LENGTH;
    private static final int PLACE_LENGTH = 3 * Long.BYTES;
    private static final int LONGEST = 4_000;

    String cursor(Place place) {
        var bytes = bytes(place);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(HEAD_LENGTH + bytes.length)
                        .put(VERSION)
                        .put(mark(bytes))
                        .put(bytes)
                        .array());
    }

    /** The place that a cursor of this list names; empty for anything else. */
    Optional<Place> place(String cursor) {
        return decode(cursor)
                .filter(bytes -> bytes.length >= HEAD_LENGTH + PLACE_LENGTH && bytes[0] == VERSION)
                .filter(bytes -> MessageDigest.isEqual(
                        Arrays.copyOfRange(bytes, 1, HEAD_LENGTH),
                        mark(Arrays.copyOfRange(bytes, HEAD_LENGTH, bytes.length))))
                .flatMap(CursorScope::read);
    }

    private static Optional<byte[]> decode(String cursor) {
        try {
            return cursor.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Place place) {
        var words = place.words().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(PLACE_LENGTH + words.length)
                .putLong(place.rank())
                .putLong(place.id().getMostSignificantBits())
                .putLong(place.id().getLeastSignificantBits())
                .put(words)
                .array();
    }

    private static Optional<Place> read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes).position(HEAD_LENGTH);
        var rank = buffer.getLong();
        var id = new UUID(buffer.getLong(), buffer.getLong());
        try {
            var words = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return words.indexOf(0) < 0 ? Optional.of(new Place(rank, words, id)) : Optional.empty();
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private byte[] mark(byte[] place) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(place), MARK_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
