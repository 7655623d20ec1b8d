// What people at work do from end to end, on one server: it takes longer to start than a story takes.
import "./stories/efforts";
import "./stories/letters";
import "./stories/printed-figures";
import "./stories/score";
import "./stories/tokens";
