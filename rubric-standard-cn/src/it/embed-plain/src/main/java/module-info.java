/** Scores the roads of a village. */
module com.example.village.roads {
  requires io.openrubric.engine;
}
