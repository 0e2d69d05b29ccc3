/** What every service's OpenAPI document says, so that no service has to. */
@NullMarked
package nl.tijdig.platform.openapi;

import org.jspecify.annotations.NullMarked;
