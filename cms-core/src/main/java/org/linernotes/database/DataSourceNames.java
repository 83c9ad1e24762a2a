package org.linernotes.database;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * Tells Micronaut Data which data sources there are; it looks for their names in the configuration.
 *
 * <p>They are a property source of their own, so that the settings of whoever starts a context do not replace them.
 */
@ContextConfigurer
public class DataSourceNames implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of(
                "data-source-names",
                Map.of(
                        "datasources.default.dialect", "POSTGRES",
                        "datasources.delivery.dialect", "POSTGRES",
                        "datasources.preview.dialect", "POSTGRES",
                        "datasources.reader.dialect", "POSTGRES")));
    }
}
