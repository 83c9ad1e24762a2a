package org.linernotes.live;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "delivery")
interface DeliveryTopics extends TopicQueries {}
