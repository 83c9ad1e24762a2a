package org.linernotes.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.schema.GraphQLSchema;
import graphql.validation.OperationValidationRule;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.Validator;
import java.util.Locale;
import org.linernotes.graphql.limits.DocumentCheck;
import org.linernotes.graphql.limits.LimitExceeded;
import org.linernotes.graphql.limits.Limits;

/** Parses, measures and validates documents, and remembers the good ones. */
final class Documents {
    private static final int REMEMBERED_CHARACTERS = 2_000_000;
    private static final QueryComplexityLimits NO_OTHER_LIMITS = QueryComplexityLimits.newLimits()
            .maxDepth(Integer.MAX_VALUE)
            .maxFieldsCount(Integer.MAX_VALUE)
            .build();

    private final GraphQLSchema schema;
    private final Limits limits;
    private final ParserOptions options;
    private final Cache<String, Document> known = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_CHARACTERS)
            .weigher((String text, Document _) -> text.length())
            .build();

    Documents(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.options = ParserOptions.getDefaultParserOptions()
                .transform(builder -> builder.captureIgnoredChars(false)
                        .captureLineComments(false)
                        .maxCharacters(limits.document().characters())
                        .maxTokens(limits.document().tokens())
                        .maxWhitespaceTokens(limits.document().characters())
                        .maxRuleDepth(limits.document().grammarDepth())
                        .redactTokenParserErrorMessages(true));
    }

    /** The valid document of that text; refused otherwise. */
    Document of(String text) {
        var document = known.getIfPresent(text);
        if (document == null) {
            document = parse(text);
            DocumentCheck.check(document, limits, SoundText::of);
            validate(document);
            known.put(text, document);
        }
        return document;
    }

    private Document parse(String text) {
        if (text.length() > limits.document().characters()) {
            throw new LimitExceeded(
                    "The document is longer than " + limits.document().characters() + " characters.");
        }
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .locale(Locale.ROOT)
                    .build());
        } catch (ParseCancelledException _) {
            throw new LimitExceeded("The document has more than %d tokens, or is nested more than %d levels deep."
                    .formatted(limits.document().tokens(), limits.document().grammarDepth()));
        } catch (InvalidSyntaxException e) {
            throw new RefusedDocument(ErrorCode.GRAPHQL_PARSE_FAILED, e.toInvalidSyntaxError());
        }
    }

    private void validate(Document document) {
        var errors = new Validator()
                .validateDocument(
                        schema,
                        document,
                        rule -> rule != OperationValidationRule.GOOD_FAITH_INTROSPECTION,
                        Locale.ROOT,
                        NO_OTHER_LIMITS);
        if (!errors.isEmpty()) {
            throw new RefusedDocument(ErrorCode.GRAPHQL_VALIDATION_FAILED, errors);
        }
    }
}
