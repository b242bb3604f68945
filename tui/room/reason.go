package room

// Reason is why something did not happen, or why a member is in the room no
// more. It is an id, for the caller to put in words.
type Reason string

// Why a room could not be opened or entered.
const (
	BadName        Reason = "bad_name"         // of a room: nothing is left once it is cleaned
	RoomTaken      Reason = "room_taken"       // a room of this name is open
	NoSuchRoom     Reason = "no_such_room"     // or it has ended
	TooManyRooms   Reason = "too_many_rooms"   // the hub is full
	RoomFull       Reason = "room_full"        // no place for another member
	TooManyWaiting Reason = "too_many_waiting" // the driver has too many to let in
	WrongCode      Reason = "wrong_code"       // or a ticket that is nobody's
)

// Why a member's wish changed nothing.
const (
	NotYours   Reason = "not_yours"   // the role does not allow it
	NotNow     Reason = "not_now"     // the class is elsewhere, or the answer is out
	Committed  Reason = "committed"   // the first prediction stands
	NobodyHere Reason = "nobody_here" // no connected member of this name
	BadScene   Reason = "bad_scene"   // out of bounds
)

// Why a member is no longer in the room: View.Gone.
const (
	Left      Reason = "left"      // by itself, or its line was lost
	Elsewhere Reason = "elsewhere" // came back with its ticket on another line
	Removed   Reason = "removed"   // by the teacher
	Refused   Reason = "refused"   // by the teacher, while waiting
	Closed    Reason = "closed"    // the teacher ended the room
	Expired   Reason = "expired"   // the teacher was away for too long
)

func (r Reason) Error() string { return "room: " + string(r) }
