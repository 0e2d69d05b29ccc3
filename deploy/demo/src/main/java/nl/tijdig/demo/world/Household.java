package nl.tijdig.demo.world;

import java.util.List;

/** A family that lives somewhere, and what it is that others worry about. */
record Household(
    Nature nature,
    Town town,
    NewReport.Address address,
    List<NewReport.Person> persons,
    List<NewReport.Relation> relations) {}
