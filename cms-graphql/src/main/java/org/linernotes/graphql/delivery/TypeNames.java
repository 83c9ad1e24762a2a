package org.linernotes.graphql.delivery;

import graphql.language.InterfaceTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import org.linernotes.live.LiveComment;
import org.linernotes.live.LiveEntry;

/** Which GraphQL type an object is of. */
final class TypeNames {
    private TypeNames() {}

    static boolean isAbstract(TypeDefinition<?> type) {
        return type instanceof InterfaceTypeDefinition || type instanceof UnionTypeDefinition;
    }

    static String of(Object object) {
        return switch (object) {
            case LiveEntry entry -> entry.type();
            case LiveComment _ -> "Comment";
            case QuoteFields.Quoted _ -> "Quote";
            case ChartFields.Charted _ -> "ChartEntry";
            case VideoFields.Video _ -> "MusicVideo";
            case AwardFields.Awarded _ -> "AwardResult";
            case ContentObject value -> Tree.text(value.tree(), "type").orElseThrow();
            case RouteFields.Redirect _ -> "Redirect";
            case RouteFields.Gone _ -> "Gone";
            default -> throw new IllegalStateException("An object of no known type.");
        };
    }
}
