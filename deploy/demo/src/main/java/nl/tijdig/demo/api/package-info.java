/** Talking to the services, as anybody would who knows their addresses and has a token. */
@NullMarked
package nl.tijdig.demo.api;

import org.jspecify.annotations.NullMarked;
