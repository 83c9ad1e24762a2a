package org.linernotes.database;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import java.util.Map;

/** Tells Micronaut Data which data sources there are; it looks for their names in the configuration. */
@ContextConfigurer
public class DataSourceNames implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.properties(Map.of(
                "datasources.default.dialect", "POSTGRES",
                "datasources.delivery.dialect", "POSTGRES",
                "datasources.preview.dialect", "POSTGRES",
                "datasources.reader.dialect", "POSTGRES"));
    }
}
