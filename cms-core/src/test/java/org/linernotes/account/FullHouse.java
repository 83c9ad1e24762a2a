package org.linernotes.account;

import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Takes every place in front of the password threads, as a crowd at the door would. */
public final class FullHouse {
    private FullHouse() {}

    public static <T> T during(PasswordHashing hashing, Supplier<T> request) {
        var places = new ArrayList<PasswordHashing.Place>();
        try {
            IntStream.range(0, PasswordHashing.PLACES).forEach(_ -> places.add(hashing.takePlace()));
            return request.get();
        } finally {
            places.forEach(PasswordHashing.Place::close);
        }
    }
}
