package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many entries of a type stand under each letter of the index. */
interface LetterQueries extends GenericRepository<LiveEntry, UUID> {
    /** Reads the index alone. */
    @Query("""
            SELECT left(p.sort_key, 1) AS letter, count(*) AS count
              FROM publication p
             WHERE p.type = :type AND p.sort_key >= :fromKey AND p.sort_key < :untilKey
               AND (NOT :listed OR NOT p.unlisted)
             GROUP BY left(p.sort_key, 1)
             ORDER BY letter""")
    List<LetterCount> letters(String type, String fromKey, String untilKey, boolean listed);

    @Query("""
            SELECT left(p.sort_key, 1) AS letter, count(*) AS count
            """ + SetQueries.OF_SET + """
             GROUP BY left(p.sort_key, 1)
             ORDER BY letter""")
    List<LetterCount> lettersOfSet(
            String type,
            String rankField,
            UUID rankScope,
            long rankLowest,
            long rankHighest,
            @Nullable UUID target,
            String targetField,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> memberTargets,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberRoles,
            String titleWords,
            boolean byChange,
            @Nullable Instant since,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> rankFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> rankScopes,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> lowestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> highestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> targetFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> targets,
            String fromKey,
            String untilKey,
            boolean listed);
}
