/** Tests of publications, on a content type of their own whose entries require and mention each other freely. */
@NullMarked
package org.linernotes.publication;

import org.jspecify.annotations.NullMarked;
