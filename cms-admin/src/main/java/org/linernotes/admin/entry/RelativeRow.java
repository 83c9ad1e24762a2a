package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.linernotes.admin.action.Kin;
import org.linernotes.admin.action.Relative;

/** A relative as it is read. */
@MappedEntity("entry")
record RelativeRow(@Id UUID id, Kin kin, boolean live, boolean endedWith) {
    Relative relative() {
        return new Relative(id, kin, live, endedWith);
    }
}
