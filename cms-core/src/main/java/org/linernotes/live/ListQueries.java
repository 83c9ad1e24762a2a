package org.linernotes.live;

/** Everything of a type: in one order or another, narrowed or whole. */
interface ListQueries extends TitleQueries, RankQueries, ChangeQueries, SetQueries, LetterQueries {}
