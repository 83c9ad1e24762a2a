package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentHtmlTest {
    @Test
    void makesParagraphsAndLineBreaks() {
        assertThat(CommentHtml.of("One\nTwo\n\n \nThree\n\n\nFour\n"))
                .isEqualTo("<p>One<br>Two</p><p>Three</p><p>Four</p>");
        assertThat(CommentHtml.of("  \n ")).isEmpty();
    }

    @Test
    void escapesEverythingElse() {
        assertThat(CommentHtml.of("<script>alert(\"1\" & '2')</script>"))
                .isEqualTo("<p>&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>");
    }
}
